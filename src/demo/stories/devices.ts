import { agent, customer, note, story } from './story.ts'

export const deviceStories = [
  story(
    'desk',
    'normal',
    '[Printer in {room} only prints blank pages|Blank pages from the printer in {room}|{printer} prints nothing but white paper]',
    [
      customer(
        '[Hi|Hello|Good morning],\n\nthe {printer} in {room} takes paper and pushes it out again completely white. We [changed the toner yesterday|put in a new toner on {weekday}] and it has been like this since.\n\n[Thanks|Best wishes]\n{requester}',
      ),
      agent(
        'Hello {requester},\n\nthat nearly always means that the orange strip was not pulled out of the new toner. Could you open the front, take the toner out and look at its left side?',
      ),
      customer(
        '[There was indeed a strip.|You were right, there was a strip.] How embarrassing. It prints again, thank you!',
      ),
      agent('No need to be embarrassed, it happens to us as well. [I close this then.|Glad it works.]\n\n{agent}'),
    ],
  ),
  story(
    'desk',
    'normal',
    '[Printer queue stuck|Nothing comes out of the {printer}|Print jobs wait for ever on the {floor}]',
    [
      customer(
        'Since [lunch|this morning|about ten] everything we send to the printer on the {floor} stays in the queue. {colleague} tried from another computer, same thing.',
      ),
      agent(
        '[Thanks for telling us.|Thank you, {requester}.] One very large file was blocking the queue. I have removed it and restarted the printer. Could you try once more?',
      ),
      customer(
        'Three of my documents came out at once. The large file was [a catalogue of 900 pages|the building plan], {colleague} will send it to the print shop instead.',
      ),
    ],
  ),
  story('desk', 'high', '[Laptop does not start|My {laptop} is dead this morning|Black screen on {asset}]', [
    customer(
      '[Hello,|Hi,]\n\nmy {laptop} ({asset}) does not start. The light at the side blinks [three|four] times and then nothing. I have a presentation at [two|half past three] this afternoon.\n\n{requester}',
    ),
    agent(
      'Hello {requester},\n\nplease unplug it, hold the power button for thirty seconds and plug it in again. If that does not help come to our desk on the ground floor: a spare one is ready for you in any case.',
    ),
    note(
      'Spare {laptop} set aside under the counter. If the board is broken again this is the third from that batch, tell {supplier}.',
    ),
    customer(
      'The thirty seconds did it. [It started as if nothing had happened.|Everything is still there.] Should I be worried?',
    ),
    agent(
      'A little. Blinking like that points at the battery. I have ordered a new one and will [write to you when it is here|come by on {weekday}], it takes ten minutes.',
    ),
    customer('Perfect, thank you.'),
  ]),
  story('desk', 'normal', '[Second screen flickers|{model} screen goes dark for a second]', [
    customer(
      'My [second|left] screen goes black for a second every few minutes. It is the {model} one. I tried another socket on the docking station and it makes no difference.',
    ),
    agent(
      'Is the cable the thick one that came with the screen or a thin one? The thin ones cannot carry that resolution over more than a metre.',
    ),
    customer('It is a thin one, [I found it in the cupboard|somebody must have swapped it].'),
    agent('I put a proper cable into your pigeonhole. Please [let me know|tell me] if it still flickers with it.'),
    customer('Not once since this morning. Thanks a lot!'),
  ]),
  story('desk', 'low', '[New headset please|Headset broken|Microphone of my headset crackles]', [
    customer(
      'The microphone of my headset crackles so much that {colleague} asked me to [write instead of calling|switch to my phone]. May I have a new one?',
    ),
    agent('Of course. Wired or wireless? We have both, wireless needs charging every other day.'),
    customer('[Wired, I would only forget to charge it.|Wireless please, I walk around when I talk.]'),
    agent('It is on its way to {room}. Please put the old one into the box for small electrical waste.'),
  ]),
  story('desk', 'normal', '[Docking station does not charge|Laptop runs empty on the dock]', [
    customer(
      'When my {laptop} sits on the docking station everything works except that it does not charge. By four in the afternoon it is empty. [With its own charger it is fine.|The charger in my bag works.]',
    ),
    agent(
      'Thank you for the good description. Docks of that series need new firmware to charge the newer laptops. I can do that from here, it takes five minutes and the screens go dark meanwhile. When would it suit you?',
    ),
    customer('[Now is fine, I am getting coffee.|Today after four, please.]'),
    agent('Done. It reports 65 watts now, that should be plenty.'),
    customer('Charging. Thank you {agent}!'),
  ]),
  story('desk', 'normal', '[Scanner sends to the wrong address|Scans from {room} go to {colleague}]', [
    customer(
      '[Funny problem:|Good afternoon,] whatever I scan in {room} arrives in the mailbox of {colleague}. She is tired of forwarding contracts to me.',
    ),
    agent(
      'That is a funny one indeed. In the address book of the scanner your button points at her. I have corrected it. Could you scan one page as a test?',
    ),
    customer('Arrived at mine. {colleague} sends her thanks too.'),
  ]),
  story('desk', 'high', '[Lost phone|Left my phone in a taxi|Work phone gone]', [
    customer(
      'I [left my work phone in a taxi|lost my work phone on the train] [last night|this morning]. There is mail on it. What should I do?',
    ),
    agent(
      'First of all, thank you for telling us at once. I have locked it from here and it will be wiped as soon as somebody switches it on. Please call the [taxi company|lost property office] as well, more than half come back.',
    ),
    note('Lock confirmed, last seen two hours ago. SIM blocked with the carrier.'),
    customer('They have it! A driver handed it in. I can fetch it on {weekday}.'),
    agent(
      'Lovely. Then I take the lock away when you stand in front of me with it, and you get your old number back at once.',
    ),
  ]),
]
