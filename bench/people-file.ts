const FIRST =
  'Anna Ben Carla David Elena Felix Greta Hugo Ines Jakob Klara Lukas Maria Noah Olga Paul Quinn Rosa Simon Tara Ugo Vera Wim Xenia Yusuf Zoë Álvaro Björn Çağla Đorđe Éva Łukasz'.split(
    ' ',
  )
const ENDINGS = 'son mann berg ova wicz sen ez ini eau ström'.split(' ')
const BEGINNINGS =
  'Adam Bauer Carl Dietr Erik Fisch Grün Hof Ivan Jans Klein Lind Mart Nowak Olsen Peter Quint Rich Schmid Thom Ulr Vog Wald Xav Yıld Zeman'.split(
    ' ',
  )

/** A list of invented people as another product would write it: always the same for the same number. */
export function peopleFile(people: number): Buffer {
  const lines = ['Contact ID,First name,Last name,E-mail,Phone,Job title,Company,Language,Time zone,Notes']
  for (let n = 0; n < people; n++) {
    const first = FIRST[n % FIRST.length] ?? ''
    const last = `${BEGINNINGS[(n >> 2) % BEGINNINGS.length]}${ENDINGS[(n >> 5) % ENDINGS.length]}${letters(n % 499)}`
    const company = n % 200
    lines.push(
      `C-${n},${first},${last},person${n}@company${company}.example,+43 1 ${String(1_000_000 + n)},"Clerk, ${n % 7}. floor",Company ${company},de-AT,Europe/Vienna,"Came from the old desk. Number ${n}."`,
    )
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n`)
}

const letters = (n: number): string =>
  String.fromCharCode(97 + (n % 26)) + (n < 26 ? '' : String.fromCharCode(97 + (Math.floor(n / 26) % 26)))
