import { agent, customer, note, story } from './story.ts'

/** Orders, buildings, small questions: what the front desk gets besides computers. */
export const supplyStories = [
  story('desk', 'normal', '[Where is my order?|Screen ordered in {month}|Delivery of the {laptop}]', [
    customer('In {month} I ordered a {laptop} for {newcomer}. Do you know when it comes? The start is on {weekday}.'),
    agent(
      '{supplier} has moved the delivery to the middle of next week. So that nobody sits without a computer there is a loan machine ready.',
    ),
    note('Third delay from {supplier} this quarter.'),
    customer('A loan is fine. Please put the drawing program on it.'),
    agent('It is on it. The new one arrived today by the way, we swap them whenever it suits {newcomer}.'),
    customer('Swapped and happy.'),
  ]),
  story(
    'desk',
    'normal',
    '[Invoice {invoice} charged twice|Question about invoice {invoice}|{amount} too much on the bill]',
    [
      customer(
        'On the invoice {invoice} the [support hours|repair of the printer] for {month} appear twice, {amount} each. Could you check?',
      ),
      agent(
        'You are right, one of the two is a mistake. I have asked our accounting for a credit note; please pay only the smaller amount.',
      ),
      customer('Do I need a new invoice for our books?'),
      agent('The credit note is enough, it refers to {invoice}. It was sent to your billing address this morning.'),
      customer('It has arrived. Closed from our side.'),
    ],
  ),
  story('desk', 'low', '[It is too cold in {room}|Heating in {room}|{room} like an oven]', [
    customer(
      'In {room} it is [17|28] degrees since [the weekend|yesterday]. {colleague} sits there [in a coat|with three fans].',
    ),
    agent(
      'I have passed it to the building people and asked them to be quick. The valve can only be reached from the corridor. Until then {number} is free if you want to move.',
    ),
    customer('A man came and turned something behind the wall. It gets better.'),
    agent('Glad to hear it. I close this on {weekday} unless it turns again.'),
  ]),
  story('desk', 'normal', '[We move to room {number}|Move of four desks|New seats for our team]', [
    customer(
      'Our team of [four|six] moves from {room} to {number} on {weekday}. Can the telephones and computers be there before nine?',
    ),
    agent(
      'Yes. Please label everything with the name and the new seat until the evening before. We move between six and eight and test every place.',
    ),
    customer('Everything is labelled. {colleague} also wants to take the plant.'),
    agent('The plant has arrived as well. All places tested, one socket in {number} was dead and now works.'),
    customer('You are stars.'),
  ]),
  story('desk', 'low', '[Projector remote is gone|The adapter in {room} has disappeared]', [
    customer('The adapter for the big screen in {room} has disappeared [again|once more]. We have guests at three.'),
    agent('A new one is on the table there, this time with a steel rope.'),
    customer('A steel rope. I like your style. Thank you!'),
  ]),
  story(null, 'normal', '[A question|Who can help with this?|Not sure whom to ask]', [
    customer(
      'I am not sure whether I am right with you. We would like to [show our web page on the screen in the entrance|record our training sessions]. Is that something you do?',
    ),
    agent('You are right here. Let me find out who should look after it; I come back to you by {weekday}.'),
    customer('No hurry, thank you.'),
    agent('We can do it with what we have. I will come by and look at the place, does {weekday} morning suit you?'),
    customer('Perfect.'),
  ]),
  story(null, 'low', '[Thank you!|Praise for {agent}|Well done]', [
    customer(
      'I only wanted to say that the change to the new phones went really well. Nobody here lost a call. Please tell {agent}.',
    ),
    agent('That made our morning. Thank you for taking the time to write!'),
  ]),
  story(null, 'normal', '[Feedback on the new portal|Suggestion|Could the list remember my filter?]', [
    customer(
      'The new portal is [nice|much faster]. One wish: when I go back to the list it has forgotten what I had filtered. Could it remember?',
    ),
    agent('Good idea, I have put it on our list of wishes. Would you like to hear when it is done?'),
    customer('Yes please.'),
  ]),
  story('desk', 'normal', '[Ordering {number} badges|Badge for a visitor|Lost my badge]', [
    customer(
      'I have lost my badge, probably [on the train|in the garden centre]. Can I have a new one, and does somebody with the old one get in?',
    ),
    agent(
      "The old one is locked since I read your message. A new one is at reception from two o'clock, please bring something with a photograph.",
    ),
    customer('Fetched. And of course I found the old one in my coat.'),
    agent('That is how it always goes. Please throw it away, it stays locked.'),
  ]),
]
