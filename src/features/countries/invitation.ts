import type { Locale } from '#src/domain/localised.ts'

/** Data of a letter. `name` is empty if no authority is named. */
type Letter = { name: string; join: string; map: string }

/**
 * Text of an invitation in the recipient's language, which may differ from the page's. Our own wording: the Alliance
 * has published none.
 */
export const invitations: Readonly<Record<Locale, (letter: Letter) => { subject: string; body: string }>> = {
  en: ({ name, join, map }) => ({
    subject: 'Would you take part in the Alliance for the inclusion of Roma and Travellers?',
    body: [
      name ? `To ${name}` : 'To whom it may concern',
      `Cities and regions of Europe work together in the Alliance for the inclusion of Roma and Travellers. They share what works and help each other. ${name ? 'Your authority is not among those that public sources name as participants. ' : ''}We would be glad to see you there.`,
      `Who takes part: ${map}`,
      `How to ask to join: ${join}`,
      'Kind regards',
    ].join('\n\n'),
  }),
  fr: ({ name, join, map }) => ({
    subject: 'Participer à l’Alliance pour l’inclusion des Roms et des Gens du voyage\u00a0?',
    body: [
      name ? `À l’attention de\u00a0: ${name}` : 'Madame, Monsieur,',
      `Des villes et des régions d’Europe travaillent ensemble au sein de l’Alliance pour l’inclusion des Roms et des Gens du voyage. Elles partagent ce qui marche et s’entraident. ${name ? 'Votre collectivité n’est pas parmi celles que des sources publiques nomment comme participantes. ' : ''}Nous serions heureux de vous y voir.`,
      `Qui participe\u00a0: ${map}`,
      `Comment demander à participer\u00a0: ${join}`,
      'Cordialement',
    ].join('\n\n'),
  }),
  de: ({ name, join, map }) => ({
    subject: 'Möchten Sie an der Allianz für die Inklusion von Roma und Travellers teilnehmen?',
    body: [
      name ? `An: ${name}` : 'Sehr geehrte Damen und Herren,',
      `Städte und Regionen Europas arbeiten in der Allianz für die Inklusion von Roma und Travellers zusammen. Sie teilen, was gelingt, und helfen einander. ${name ? 'Ihre Gebietskörperschaft ist nicht unter denen, die öffentliche Quellen als teilnehmend nennen. ' : ''}Wir würden uns freuen, Sie dort zu sehen.`,
      `Wer teilnimmt: ${map}`,
      `So fragen Sie die Aufnahme an: ${join}`,
      'Mit freundlichen Grüßen',
    ].join('\n\n'),
  }),
}

/** Opens the mail program with the letter; without recipient, since we know no addresses. */
export const mailLink = ({ subject, body }: { subject: string; body: string }): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`
