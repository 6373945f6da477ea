import { agent, customer, note, story } from './story.ts'

export const accountStories = [
  story('desk', 'high', '[Cannot sign in|Locked out since this morning|My password is not accepted]', [
    customer(
      '[Hello,|Good morning,]\n\nI changed my password on {weekday} as asked and today it is not accepted any more. After the third try it said that I am locked out.\n\n{requester}',
    ),
    agent(
      'Hello {requester},\n\nyour telephone still tried the old password every minute and locked the account. I have opened it again. Please enter the new password under settings, mail, on the phone as well.',
    ),
    customer('That was it. [Who would have thought of the phone.|The phone, of course.] Thank you.'),
  ]),
  story('desk', 'normal', '[New colleague on {weekday}|Account for {newcomer}|{newcomer} starts with us]', [
    customer(
      '{newcomer} starts with us [next {weekday}|on the first]. We need an account, a laptop, access to {app} and a seat in {room}.\n\nMany thanks\n{requester}',
    ),
    agent(
      'Welcome to {newcomer}! Two questions so that everything is ready: should the account get the same rights as {colleague}, and does the laptop have to travel?',
    ),
    customer(
      'Same rights as {colleague} except for the {folder} folder. And yes, [two days a week from home|there will be some travelling].',
    ),
    note('Account made, waits for the first day. Laptop from stock: {asset}.'),
    agent('All prepared. The first password will be handed over in person at reception on the first morning.'),
    customer('You are quick. Thank you!'),
  ]),
  story(
    'desk',
    'normal',
    '[Access to the folder {folder}|Please open {folder} for {colleague}|{folder}: may I look inside?]',
    [
      customer(
        'Could [I|{colleague} and I] get access to the shared folder {folder}? We need it for the [audit|customer visit] and can only see that it exists.',
      ),
      agent(
        'The folder belongs to [the head of sales|the quality team]. I have asked there and will open it as soon as I hear yes. Is reading enough or do you have to change files?',
      ),
      customer('Reading is enough.'),
      agent(
        '[Approved.|I have the approval.] You can read everything in {folder} from now on; the access ends by itself after [three|six] months unless you ask again.',
      ),
      customer('Works, thanks.'),
    ],
  ),
  story(
    'desk',
    'urgent',
    '[Strange mail asks for my password|Phishing? Mail from "IT support"|I clicked on a link I should not have]',
    [
      customer(
        '[I think I did something stupid.|I am a bit worried.] I got a mail that looked as if it came from you and [entered my password on the page|clicked on the link] before I saw the odd address.',
      ),
      agent(
        'You did the right thing by writing. I have signed you out everywhere and set a temporary password, I call you in two minutes on your mobile to tell it to you. Please do not delete the mail.',
      ),
      note(
        'No sign-in from outside in the last 24 hours. Sender blocked for all mailboxes, 14 people got it, nobody else clicked.',
      ),
      customer('Thank you for calling so fast. I have a new password now and the mail lies in my inbox untouched.'),
      agent(
        'We have looked through everything: nobody used your account. The mail is gone from all other mailboxes. Thank you again, it is exactly such messages that help.',
      ),
    ],
  ),
  story('desk', 'low', '[Name change|I got married: new name please|My name is spelled wrong]', [
    customer(
      '[I got married and have a new family name.|My name is spelled wrong in the address book.] What do you need to change it in mail and in {app}?',
    ),
    agent(
      '[Congratulations!|Sorry about that.] A short word from your personnel department is enough. The old mail address keeps working so that nothing gets lost.',
    ),
    customer('They told me they have written to you today.'),
    agent('They have, and it is changed everywhere by tomorrow morning. You may have to sign in once more.'),
  ]),
  story('desk', 'normal', '[Second factor on a new phone|New phone, no codes any more]', [
    customer(
      'I have a new phone and the app with the codes is empty on it. Without a code I do not get into {app}. The old phone is already [wiped|with my daughter].',
    ),
    agent(
      'Then we set it up afresh. So that I do not help the wrong person, please call us from the number we know or come by with your badge.',
    ),
    customer('I came by just now, {agent} helped me. All good.'),
  ]),
  story('desk', 'normal', '[{colleague} left, what happens to the mailbox?|Mailbox of a former colleague]', [
    customer(
      '{colleague} left us at the end of {month} and customers still write to the old address. Can those mails come to [me|our team mailbox]?',
    ),
    agent(
      'Yes, for six months. I need a yes from your manager because old mails may be personal. New mails only, or the old ones as well?',
    ),
    customer('New ones only. My manager has answered you already I think.'),
    agent('She has. From now on new mails go to you, and senders get a friendly line with your address.'),
  ]),
]
