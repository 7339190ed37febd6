import { TaskListPage } from './TaskListPage.tsx'

export { makeLoader } from './load-application.ts'

export const Component = TaskListPage
