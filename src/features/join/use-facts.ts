import type { RequestContent } from '#src/domain/request.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'

export type Fact = readonly [label: string, value: string]

/** The content of a request as labels and values, in the order of the form, without empty answers. */
export function useFacts(): (content: RequestContent, callTitle: string | undefined) => Fact[] {
  const t = useText()
  const { country, number, list } = useFormats()
  const topicsText = (topics: readonly Parameters<typeof topicText>[0][]) => list(topics.map(topicText), 'unit')
  const topicText = (topic: Extract<RequestContent, { kind: 'join' }>['form']['topics'][number]) => t(`topic.${topic}`)

  const factsOf = (content: RequestContent, callTitle: string | undefined): Fact[] => {
    if (content.kind === 'interest') {
      const { form, callId } = content
      return [
        [t('join.interest.call'), callTitle ?? callId],
        [t('join.field.authorityName'), form.authorityName],
        [t('join.field.country'), country(form.country)],
        [t('join.field.contactName'), form.contactName],
        [t('join.field.contactEmail'), form.contactEmail],
        [t('join.field.modules'), list(form.modules, 'unit')],
        [t('join.field.message'), form.message],
      ]
    }
    const { form } = content
    const contact: Fact[] = [
      [t('join.field.contactName'), form.contactName],
      [t('join.field.contactFunction'), form.contactFunction],
      [t('join.field.contactEmail'), form.contactEmail],
      [t('join.field.contactPhone'), form.contactPhone],
      [t('join.section.interests'), topicsText(form.topics)],
    ]
    if (content.kind === 'cooperation') {
      const offer = content.form
      return [
        [t('join.field.organisationName'), offer.organisationName],
        [t('join.field.legalForm'), offer.legalForm],
        [t('join.field.country'), country(offer.country)],
        [t('join.field.website'), offer.website ?? ''],
        ...contact,
        [t('join.field.proposal'), offer.proposal],
        [t('join.field.authorities'), offer.authorities.join('\n')],
      ]
    }
    const request = content.form
    return [
      [t('join.field.authorityName'), request.authorityName],
      [t('join.field.kind'), t(`join.kind.${request.kind}`)],
      [t('join.field.country'), country(request.country)],
      [t('join.field.inhabitants'), request.inhabitants === null ? '' : number(request.inhabitants)],
      [t('join.field.headName'), request.headName],
      [t('join.field.headFunction'), request.headFunction],
      ...contact,
      [t('join.field.needs'), request.needs],
      [t('join.field.offers'), request.offers],
      [t('join.section.letter'), t(`join.letter.${request.letter}`)],
    ]
  }
  return (content, callTitle) => factsOf(content, callTitle).filter(([, value]) => value !== '')
}
