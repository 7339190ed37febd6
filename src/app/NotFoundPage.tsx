import { FailurePage } from './RouteError.tsx'

export const NotFoundPage = () => <FailurePage failure={{ kind: 'not_found' }} />
