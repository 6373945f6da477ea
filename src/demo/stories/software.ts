import { agent, customer, note, story } from './story.ts'

export const softwareStories = [
  story('desk', 'normal', '[Error {error} in {app}|{app} shows {error}]', [
    customer(
      '[Hello|Hi] there,\n\nwhen I save a record in {app} I get {error}. It only happens with records from {month}, newer ones are fine.',
    ),
    agent(
      'Thank you, the hint about {month} is worth gold. Those records still have the old tax code and the program no longer knows it. Can you send me the number of one of them?',
    ),
    customer('For example {invoice}. There are about thirty.'),
    agent('I have given all thirty-one of them the new code. Please try to save {invoice} again.'),
    customer('It saves. [Thank you, that was quick.|Lovely, thanks!]'),
  ]),
  story('desk', 'low', '[How do I export to a spreadsheet?|Export from {app}|List of last month as a file]', [
    customer(
      'Is there a way to get the list I see in {app} into a spreadsheet? At the moment I copy it [page by page|by hand] every {weekday}.',
    ),
    agent(
      'There is: the three dots at the top right, then "Save list". It takes the filter you have set along. And if you tell me who needs it I can have it sent by mail every {weekday} by itself.',
    ),
    customer('By mail please, to me and {colleague}. You have just given me back an hour a week!'),
    agent('Set up. The first one comes next {weekday} at seven.'),
  ]),
  story('desk', 'normal', '[Wrong language in {app}|{app} suddenly speaks Dutch|Menus in the wrong language]', [
    customer('Since [yesterday|the update] all menus in {app} are in Dutch. I like the Dutch but do not read them.'),
    agent(
      'The update took the language from the computer and not from your profile. Please sign out, and before signing in choose English at the bottom. That sticks.',
    ),
    customer('[It sticks.|Done, English again.] Dank u wel!'),
  ]),
  story(
    'desk',
    'high',
    '[Calendar invitations arrive twice|Meetings vanish from my calendar|Calendar and phone disagree]',
    [
      customer(
        'Meetings that {colleague} sends me are in my calendar on the computer and not on my phone. Yesterday I [missed one|stood in front of an empty room].',
      ),
      agent(
        'Your phone still talks to the old server. I can see its last visit three weeks ago. Please remove the account from the phone and add it again, it takes two minutes; nothing is lost.',
      ),
      customer('After that I see everything, but some twice.'),
      agent(
        'Those are the ones the phone had kept for itself. I have cleaned them up on the server. Tomorrow every meeting should be there exactly once.',
      ),
      customer('Exactly once. Thank you for your patience with me.'),
    ],
  ),
  story('desk', 'normal', '[Licence for a drawing program|{colleague} needs a PDF editor|Licence expired]', [
    customer(
      '{colleague} needs the program for [technical drawings|editing PDF files], the trial ends on {weekday}. Cost centre is {number}.',
    ),
    agent(
      'One licence is free since somebody returned it. It is assigned to {colleague} and the program installs itself at the next start.',
    ),
    note('Last free licence. Order five more next quarter, 372.80 each.'),
    customer('It is there. Thanks.'),
  ]),
  story('desk', 'normal', '[Mail with attachment comes back|My mail to a customer is refused|Mail too large]', [
    customer(
      'A mail to one of our customers comes back with the remark that it is too large. It is only [four photographs|one drawing]. What can I do?',
    ),
    agent(
      'Their mailbox takes 10 megabytes at most and your mail has 23. Put the files into the {folder} folder, click on share and choose "with a link". The link is good for two weeks.',
    ),
    customer('They could open it. Why did nobody ever show me this button!'),
  ]),
  story('infrastructure', 'normal', '[Backup warning for {asset}|Mail about a failed backup|Backup did not run]', [
    customer('I get a mail every morning that the backup of {asset} did not run. Should I do something?'),
    agent(
      'No, but thank you for asking. That machine was replaced in {month} and nobody told the backup. I have taken it off the list.',
    ),
    note('Retention of the old copies: keep until the end of the year, then remove.'),
    customer('No mail this morning. Good.'),
  ]),
  story('infrastructure', 'high', '[Test system needed for {weekday}|Copy of {app} for testing]', [
    customer(
      'For the acceptance test on {weekday} we need a copy of {app} with the data of last week. Names must not be real.',
    ),
    agent(
      'That can be done. Copying takes a night, replacing the names about two hours. Who besides you needs access?',
    ),
    customer('{colleague} and two people of the supplier, I can send you their names.'),
    agent('Please do. Outside people get access for the day of the test only.'),
    customer('Both names are in the invitation I just forwarded to you.'),
    agent('The copy is ready and checked, all four of you can sign in. It will be removed a week after the test.'),
  ]),
]
