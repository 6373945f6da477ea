const year = /(?<!\d)(19|20)\d\d(?!\d)|\d{4}\s*[年년]/
const time = /(?<!\d)\d{1,2}\s?[:.h時时시]\s?\d{2}(?!\d)/i
const shortDate = /(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{2}(?!\d)/
const opening = /^["'(]?(?:\p{L}{1,14}[.,]{0,2}\s+){0,2}\d{1,4}\.?[\s/.,年년-]/u

/** Whether a line names a day or an hour: a year, a time, or a date in figures. */
export function hasDate(text: string): boolean {
  return year.test(text) || time.test(text) || shortDate.test(text)
}

/** Whether a line begins with a date, perhaps after its weekday: "вт, 5 янв. 2016", "2013/7/20". */
export function beginsWithDate(text: string): boolean {
  return opening.test(text) && hasDate(text.slice(0, 60))
}
