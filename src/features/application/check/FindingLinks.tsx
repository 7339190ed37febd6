import type { MouseEvent } from 'react'
import { Link } from 'react-router'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { Finding } from '#src/domain/application/types.ts'
import { focusField } from '#src/ui/focus-field.ts'
import styles from './FindingLinks.module.css'
import { targetId } from '../form-model.ts'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'

const lead = (event: MouseEvent, id: string) => {
  if (focusField(id)) event.preventDefault()
}

/** Findings with links to their fields, on this page or in their section. */
export const FindingLinks = ({
  findings,
  applicationId,
}: {
  findings: readonly Pick<Finding, 'code' | 'address' | 'params'>[]
  applicationId: string
}) => {
  const texts = useFormTexts()
  return (
    <ul className={styles['findings']}>
      {findings.map((finding) => {
        const { code, address } = finding
        const section = describeAddress(address)?.section
        const id = targetId(address)
        return (
          <li key={`${code} ${address}`}>
            {section ? (
              <Link to={applicationPaths.field(applicationId, section, id)} onClick={(event) => lead(event, id)}>
                {texts.finding(finding)}
              </Link>
            ) : (
              texts.finding(finding)
            )}
          </li>
        )
      })}
    </ul>
  )
}
