import { Form } from '@formio/js'

export async function show(element, fields) {
  const form = new Form(element, {
    display: 'form',
    components: fields.map(({ id, label, long, max }) => ({
      type: long ? 'textarea' : 'textfield',
      key: id,
      label,
      input: true,
      showCharCount: long,
      validate: { maxLength: max },
    })),
  })
  const values = {}
  const made = await form.ready
  made.on('change', ({ data }) => void Object.assign(values, data))
}
