import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const templates = join(dirname(fileURLToPath(import.meta.url)), 'files')

/** Writes the files of an area and its line in src/areas.ts; gives their paths. Throws an Error with one sentence. */
export function writeArea(root, names) {
  const folder = join('src', 'areas', names.name)
  if (existsSync(join(root, folder))) throw new Error(`There is an area "${names.name}" already.`)
  const migration = join('db', 'migrations', `${nextNumber(root)}_${names.table}.sql`)
  const files = readdirSync(templates).map((template) => {
    const file = template.replace(/\.txt$/, '').replace('THINGS', names.name)
    const path = file === 'migration.sql' ? migration : join(folder, file)
    return [path, filled(readFileSync(join(templates, template), 'utf8'), names)]
  })
  files.push([join('src', 'areas.ts'), listed(readFileSync(join(root, 'src', 'areas.ts'), 'utf8'), names)])
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return files.map(([path]) => path)
}

/** `{{thing}}` in a template stands for the name of that key. */
function filled(template, names) {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key) => {
    if (names[key] === undefined) throw new Error(`A template names {{${key}}}, which is no name of an area.`)
    return names[key]
  })
}

function nextNumber(root) {
  const numbers = readdirSync(join(root, 'db', 'migrations')).map((name) => Number(name.slice(0, 4)) || 0)
  return String(Math.max(0, ...numbers) + 1).padStart(4, '0')
}

/** src/areas.ts with one more import, in its place in the alphabet, and one more area at the end of the list. */
function listed(text, { name, names }) {
  const line = `import { ${names}Area } from './areas/${name}/area.ts'`
  const lines = text.split('\n')
  const isOther = (one) => one.startsWith('import { ') && one.includes("'./areas/")
  const later = lines.findIndex((one) => isOther(one) && pathOf(one) > pathOf(line))
  const at = later === -1 ? lines.findLastIndex(isOther) + 1 : later
  return lines
    .toSpliced(at, 0, line)
    .join('\n')
    .replace(/\n\](?=\s*$)/, `\n  ${names}Area,\n]`)
}

const pathOf = (line) => line.slice(line.indexOf("'"))
