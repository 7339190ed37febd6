import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Model } from 'survey-core'
import { Survey } from 'survey-react-ui'
import 'survey-core/survey-core.css'

export function show(element, fields) {
  const survey = new Model({
    // What is to be saved has to be known while it is typed.
    textUpdateMode: 'onTyping',
    elements: fields.map(({ id, label, long, max }) => ({
      type: long ? 'comment' : 'text',
      name: id,
      title: label,
      maxLength: max,
    })),
  })
  const values = {}
  survey.onValueChanged.add((_, { name, value }) => void (values[name] = value))
  createRoot(element).render(createElement(Survey, { model: survey }))
}
