import Form from '@rjsf/core'
import validator from '@rjsf/validator-ajv8'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

export function show(element, fields) {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(
      fields.map(({ id, label, max }) => [id, { type: 'string', title: label, maxLength: max }]),
    ),
  }
  const uiSchema = Object.fromEntries(
    fields.filter(({ long }) => long).map(({ id }) => [id, { 'ui:widget': 'textarea' }]),
  )
  let values = {}
  const onChange = ({ formData }) => void (values = formData)
  createRoot(element).render(createElement(Form, { schema, uiSchema, validator, formData: values, onChange }))
}
