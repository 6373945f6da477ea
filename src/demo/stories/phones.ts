import { agent, customer, note, story } from './story.ts'

export const phoneStories = [
  story('infrastructure', 'high', '[Nobody can call us|Our main number is dead|Calls to {number} go nowhere]', [
    customer(
      'Customers tell us that our main number only gives a long tone. Calling out works. It must have started [last night|around noon].',
    ),
    agent(
      'The carrier has a fault in your area, they speak of two hours. I have turned your number over to the mobile of {colleague} so that you can be reached.',
    ),
    note('Carrier ticket 88-4471. Put number back when they report repaired.'),
    customer('Calls arrive on the mobile, {colleague} is rather busy now.'),
    agent('The fault is repaired and the number is back on your desks. Please thank {colleague} from us.'),
  ]),
  story('desk', 'low', '[Voicemail greeting|New text for the answering machine|Opening hours on the telephone]', [
    customer('Our opening hours change in {month}. How do I record a new greeting for extension {number}?'),
    agent(
      'Dial *98 from that phone, then 0 and 2, and speak after the tone. If you prefer a professional voice, send us the text.',
    ),
    customer('I spoke it myself, {colleague} says that I sound like the railway.'),
    agent('We listened to it and agree. It is a compliment.'),
  ]),
  story('desk', 'normal', '[Forward calls during the holiday|Calls to extension {number}|Call group for our team]', [
    customer(
      'While I am away from {weekday} on, calls to {number} should go to {colleague}. Before nine and after five to the voicemail.',
    ),
    agent('Set as you wish. Until which day shall it stay?'),
    customer('Two weeks, until the Sunday.'),
    agent('It ends by itself that Sunday at midnight. Have a good holiday!'),
  ]),
  story('infrastructure', 'normal', '[Roaming for a trip|Mobile data abroad|Bill for data from the ferry]', [
    customer('{colleague} travels to Norway next week. Does the phone work there, and what about the ferry?'),
    agent(
      'On land yes, at no extra cost. On the ferry please switch to flight mode: the ship has its own network and one evening of photographs once cost us {amount}.',
    ),
    customer('I will tell everybody. Flight mode it is.'),
  ]),
]
