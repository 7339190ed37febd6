/*
 * Runs before anything is painted, so that neither language nor appearance flickers, and leads to the embedded map where a
 * server gives this page for its address. What it reads is written by
 * src/i18n/language.ts and src/app/theme.ts; without storage the browser's own wishes count.
 */
;(function () {
  if (location.pathname === '/embed/map') location.replace('/embed/map.html' + location.search)
  var root = document.documentElement
  var read = function (key) {
    try {
      return localStorage.getItem(key)
    } catch {
      return null
    }
  }
  var asked = new URLSearchParams(location.search).get('lang')
  var wishes = [asked, read('language')].concat(navigator.languages || [])
  for (var wish of wishes) {
    var locale = String(wish).slice(0, 2).toLowerCase()
    if (['en', 'fr', 'de'].indexOf(locale) >= 0) {
      root.lang = locale
      break
    }
  }
  var theme = read('theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  // Of the words in index.html, those of this page, or of pages of its kind.
  var words = new CSSStyleSheet()
  var shown = [location.pathname, location.pathname.replace(/[^/]+$/, ':id')].map(function (path) {
    return '.first [data-path="' + CSS.escape(path) + '"]'
  })
  words.replaceSync(shown.join() + ' { display: block }')
  document.adoptedStyleSheets = [words]
  // What the build knows that this page will ask for comes beside the application, not after it.
  var known = document.querySelector('meta[name="files"]')
  var pages = known ? JSON.parse(known.content) : {}
  for (var path in pages) {
    if (!new RegExp('^' + path.replace(/:\w+/g, '[^/]+') + '$').test(location.pathname)) continue
    pages[path].page.concat(pages[path][root.lang]).forEach(function (file) {
      var isStyle = file.endsWith('.css')
      var link = document.createElement('link')
      link.rel = isStyle ? 'preload' : 'modulepreload'
      if (isStyle) link.as = 'style'
      link.crossOrigin = ''
      link.fetchPriority = 'low'
      link.href = '/' + file
      document.head.append(link)
    })
  }
})()
