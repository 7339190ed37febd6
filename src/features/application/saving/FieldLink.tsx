import { Link } from 'react-router'
import { describeAddress } from '#src/domain/application/fields.ts'
import { targetId } from '../form-model.ts'
import { applicationPaths } from '../paths.ts'
import { useFormTexts } from '../texts.ts'

/** A link to the field of an address; only the label if this version of the form has no such field. */
export const FieldLink = ({ address, applicationId }: { address: string; applicationId: string }) => {
  const label = useFormTexts().label(address)
  const section = describeAddress(address)?.section
  if (!section) return label
  return <Link to={`${applicationPaths.section(applicationId, section)}#${targetId(address)}`}>{label}</Link>
}
