/** Replaces `tldts` inside MSW (see vite.config.ts): all hosts here are our own. */
export const getDomain = (host: string): string | null => host.split('.').slice(-2).join('.') || null
