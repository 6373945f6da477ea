/** What stands for `{room}`, `{laptop}` … in a story: one of these for the whole ticket. */
export const storyWords = {
  room: ['room 2.14', 'the small meeting room', 'room 305', 'the reception', 'the open office on the third floor', 'the packing hall', 'room 118', 'the canteen office', 'the archive'],
  printer: ['HP LaserJet M507', 'Brother HL-L6400', 'Kyocera P3155', 'Zebra ZD421', 'Canon iR C3226', 'Epson WF-C5890', 'Lexmark MS826'],
  laptop: ['ThinkPad T14', 'Latitude 5440', 'EliteBook 840', 'MacBook Air', 'Surface Laptop 5', 'ThinkPad X1'],
  asset: ['LT-0418', 'LT-0552', 'LT-0609', 'LT-0733', 'LT-0871', 'LT-0904', 'LT-1026', 'LT-1150'],
  app: ['the order system', 'the time sheet app', 'the travel portal', 'the customer database', 'the stock program', 'the planning board', 'the document archive'],
  colleague: ['Petra', 'Louise', 'Agnes', 'Beth', 'Ingrid', 'Carol', 'Marta', 'Helen', 'Yasmin', 'Sofia', 'Anneke', 'Ruth'],
  newcomer: ['Sophie Lambert', 'Marcus Bell', 'Elena Rossi', 'Tim van Dijk', 'Aisha Khan', 'Robert Nowak', 'Julia Berg', 'Hugo Santos'],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
  invoice: ['A-1187', 'A-1203', 'A-1266', 'A-1310', 'A-1342', 'A-1398', 'A-1415'],
  amount: ['148.50', '1,290.00', '372.80', '86.20', '2,415.00', '519.90', '64.00'],
  folder: ['Projects', 'Contracts', 'Tenders', 'Photos', 'Quality', 'Sales reports', 'Press'],
  supplier: ['Dell', 'our carrier', 'the Danish supplier', 'the lift company', 'Lenovo', 'the cable company'],
  month: ['January', 'March', 'April', 'June', 'September', 'October'],
  error: ['0x80070035', '"Access is denied"', '"The service is not available"', 'error 503', '"Your session has ended"', '0x0000011b'],
  model: ['24 inch', '27 inch', '32 inch curved', '27 inch with USB-C'],
  floor: ['ground floor', 'first floor', 'second floor', 'third floor', 'fourth floor'],
  number: ['214', '317', '402', '128', '556', '639'],
} as const

export type StoryWord = keyof typeof storyWords
