const isName = /^[a-z]+(-[a-z]+)*$/

/**
 * How an area and its things are called everywhere: `request-types` gives the folder `request-types`, the table
 * `request_types`, the constants `requestTypes` and `requestType`, the type `RequestType`, the kind `request-type`,
 * and "request types" and "request type" in sentences. Throws an Error with one sentence.
 */
export function namesOf(name, one = singular(name)) {
  if (!isName.test(name ?? ''))
    throw new Error('Name the area in the plural, in small letters: npm run new-area vendors')
  if (!isName.test(one ?? '') || one === name) {
    throw new Error(`Say also what one of them is called: npm run new-area ${name} ONE`)
  }
  return {
    name,
    table: name.replaceAll('-', '_'),
    names: camel(name),
    Names: capital(camel(name)),
    thing: camel(one),
    Thing: capital(camel(one)),
    kind: one,
    things: name.replaceAll('-', ' '),
    word: one.replaceAll('-', ' '),
    Things: capital(name.replaceAll('-', ' ')),
  }
}

function singular(name = '') {
  if (name.endsWith('ies')) return `${name.slice(0, -3)}y`
  return name.endsWith('s') ? name.slice(0, -1) : name
}

const camel = (name) => name.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase())
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1)
