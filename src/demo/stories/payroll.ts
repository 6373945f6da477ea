import { agent, customer, note, story } from './story.ts'

export const payrollStories = [
  story(
    'payroll',
    'normal',
    '[Pay slip of {month} is missing|I cannot open my pay slip|No pay slip this month]',
    [
      customer(
        '[Dear colleagues,|Hello,]\n\nmy pay slip of {month} is not in the portal. The ones before are there. The money has arrived.\n\nRegards\n{requester}',
      ),
      agent(
        'Dear {requester},\n\nthe slips of everyone whose address changed in {month} were made a day later. Yours is there now. I am sorry for the confusion.',
      ),
      customer('I can see it. Thank you.'),
    ],
    { isPrivate: true },
  ),
  story(
    'payroll',
    'high',
    '[Overtime not paid|Hours of {month} are wrong on my slip|Missing allowance]',
    [
      customer(
        'On my slip for {month} the [overtime of two Saturdays|night allowance] is missing, that is {amount}. {colleague} worked the same shifts and has it.',
      ),
      agent(
        'Thank you for telling me so precisely. The hours reached us after the closing day. May I pay them with the next run, or do you need the money now?',
      ),
      note(
        'Time sheet was approved on the 4th, closing was the 2nd. Talk to the shift leads again about approving in time.',
      ),
      customer('With the next one is fine.'),
      agent(
        'It is entered and you will see it as a line of its own, "hours {month}". Please write again if it is not there.',
      ),
    ],
    { isPrivate: true },
  ),
  story(
    'payroll',
    'low',
    '[New bank account|Change of address|We have moved]',
    [
      customer(
        'We moved at the [beginning|end] of {month} and I have a new [address|bank account]. Where do I enter it?',
      ),
      agent(
        'You can do so yourself in the portal under "My details". Bank accounts are only taken over after a call back, so that nobody else can redirect your salary.',
      ),
      customer('Entered. I am reachable until five.'),
      agent('Thank you for the short talk just now. The next salary goes to the new account.'),
    ],
    { isPrivate: true },
  ),
  story(
    'payroll',
    'normal',
    '[Expenses of the trip to Hamburg|Refund of {amount} for a train ticket|When are expenses paid?]',
    [
      customer(
        'I handed in {amount} for a [train ticket|hotel night] in {month} and have not seen it since. Could you look where it is?',
      ),
      agent(
        'It waits for the signature of your manager, the reminder went out this morning. As soon as it is signed it is paid with the run on {weekday}.',
      ),
      customer('I asked her, she signed it right away.'),
      agent('Then it will be on your account by the end of the week.'),
      customer('Arrived. [Many thanks.|Thanks a lot.]'),
    ],
  ),
  story(
    'payroll',
    'normal',
    '[Parental leave|Questions about part time|Days of leave left over]',
    [
      customer(
        '[My wife and I expect a child in {month}.|I would like to work four days a week from {month} on.] What do I have to hand in and until when?',
      ),
      agent(
        '[Congratulations!|Thank you for planning ahead.] The form is in the portal under "Working time". It should be with us eight weeks before. Your days of leave stay as they are for the running year.',
      ),
      customer('Does it matter for the pension?'),
      agent(
        'Slightly. I have worked it out for you and put the sheet into your personal folder, because I do not want to send it by mail.',
      ),
      customer('I have read it, thank you for doing this so discreetly.'),
    ],
    { isPrivate: true },
  ),
  story(
    'payroll',
    'normal',
    '[Certificate of employment for the bank|Confirmation of income]',
    [
      customer('My bank asks for a confirmation of my income of the last [three|six] months. Can I get that from you?'),
      agent(
        'Yes, signed and as a PDF. It lies in your personal folder since five minutes ago; the paper version is at reception in an envelope with your name.',
      ),
      customer('That was fast. Thank you!'),
    ],
    { isPrivate: true },
  ),
  story(
    'payroll',
    'urgent',
    '[Salary not on the account|No salary this month]',
    [
      customer(
        'It is the [second|third] and my salary has not arrived. My rent goes off tomorrow. {colleague} has hers since the 31st.',
      ),
      agent(
        'I am sorry. Your bank sent the payment back because the account number had one digit too few. I have called them and the money is with you this afternoon.',
      ),
      note(
        'Express transfer, {amount} advance, rest with the normal run. Digit lost when the form was copied, form corrected.',
      ),
      customer('It is there. Thank you for not making me wait until Monday.'),
    ],
    { isPrivate: true },
  ),
]
