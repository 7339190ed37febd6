/** What `bench:forms` opens: `?who=alone`, `plain`, `ours`, `surveyjs`, `rjsf` or `formio`. Each comes alone, as it would to a visitor. */
const fields = Array.from({ length: 150 }, (_, index) => {
  // 40 of 150, spread over the form.
  const long = Math.floor(((index + 1) * 40) / 150) > Math.floor((index * 40) / 150)
  return { id: `q${index}`, label: `Question ${index + 1}`, long, max: long ? 2000 : 200 }
})

/** The same fields as the browser has them, without a line of script. */
const showPlain = (place) => {
  for (const { id, label, long } of fields) {
    const frame = document.createElement('label')
    const box = document.createElement(long ? 'textarea' : 'input')
    box.id = id
    frame.append(label, box)
    place.append(frame)
  }
}

/** One field and nothing else: what the browser itself takes for a key, whatever a form is built with. */
const showAlone = (place) => place.append(document.createElement('textarea'))

const contestants = {
  alone: async () => showAlone,
  plain: async () => showPlain,
  ours: async () => (await import('../typing/ours.tsx')).showOurs,
  surveyjs: async () => (await import('./surveyjs.mjs')).show,
  rjsf: async () => (await import('./rjsf.mjs')).show,
  formio: async () => (await import('./formio.mjs')).show,
}

const show = await contestants[new URLSearchParams(location.search).get('who')]()
await show(document.querySelector('#place'), fields)
