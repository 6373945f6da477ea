import { agent, customer, note, story } from './story.ts'

export const networkStories = [
  story(
    'infrastructure',
    'high',
    '[No network in {room}|Network down on the {floor}|Nobody in {room} has a connection]',
    [
      customer(
        '[Nobody in {room} has a network connection.|The network in {room} is gone.] Cable and wireless. It began at about [nine|a quarter past eight]. Next door everything works.',
      ),
      agent(
        'We see that the switch in that cupboard has no power. Could you look whether a fuse is out? The box is behind the door, third row.',
      ),
      customer(
        'The third from the left was down. The [cleaners|electricians] were here this morning. I pushed it up and lights are blinking.',
      ),
      agent(
        'All twenty-four ports are back. We will ask for a separate fuse for the cupboard so that a kettle cannot do that again.',
      ),
      note('Ask facilities for a separate circuit, second time this year.'),
      customer('A kettle! I will pass it on. Thanks for the quick answer.'),
    ],
  ),
  story(
    'infrastructure',
    'normal',
    '[Wireless very slow in {room}|Video calls freeze in {room}|Bad wireless on the {floor}]',
    [
      customer(
        'Video calls from {room} freeze every [afternoon|few minutes] since about two weeks. At my desk the same laptop is fine.',
      ),
      agent(
        'Thank you. The access point there shares its channel with a new one of the neighbours. I have moved it to a free one and raised its power a little. Please watch it for a day or two.',
      ),
      customer('Better, but not good. With more than [six|eight] people in the room it still stutters.'),
      agent(
        'Then one access point is simply too few for that many people. A second one is ordered and will be mounted [on {weekday}|next week, after hours].',
      ),
      note('Cable is already in the ceiling, spare port 14. Two hours of work.'),
      customer('It hangs since yesterday and our call with fourteen people went without a hitch.'),
    ],
  ),
  story('infrastructure', 'normal', '[VPN drops every hour|Connection from home breaks off]', [
    customer(
      'Working from home the connection breaks off [every hour|whenever I step away for a while], and then {app} forgets what I typed.',
    ),
    agent(
      'That sounds as if your router closes idle connections. I have sent you a new profile that says hello every thirty seconds. Please remove the old one first.',
    ),
    customer('[Installed.|Done.] Two hours without a break now.'),
    agent('Then I leave this open until {weekday} and close it if you do not write.'),
  ]),
  story(
    'infrastructure',
    'urgent',
    '[File server not reachable|Drive S: is gone for everybody|{folder} not reachable]',
    [
      customer(
        '[Nobody here can open the shared drive.|The shared drive has vanished for all of us.] {error} on every computer. We have people waiting at the counter.',
      ),
      agent(
        'We are on it. The storage ran full during the night and went into protection. We are making room; expect it back in twenty minutes.',
      ),
      note('Snapshot of the test system had eaten 2 TB. Deleted. Alert threshold was set to 99 %, now 85 %.'),
      agent('It is back. Please check that your files of yesterday evening are complete.'),
      customer('Everything is there. Thank you for the clear messages, that helped at the counter.'),
    ],
  ),
  story(
    'infrastructure',
    'normal',
    '[Restore a file from last week|Deleted the wrong folder|Overwritten spreadsheet in {folder}]',
    [
      customer(
        'I [overwrote|deleted] a spreadsheet in {folder} [by mistake|because I thought it was the copy]. It is called "plan {month}". Can you bring back the state of last {weekday}?',
      ),
      agent(
        'Yes, we keep every night for thirty days. I have put the version of that evening beside the present one, with "restored" in its name, so that nothing of today gets lost.',
      ),
      customer('You saved my week. Thank you!'),
    ],
  ),
  story('infrastructure', 'normal', '[Certificate warning on {app}|Browser says the page is not secure]', [
    customer(
      'Since [this morning|the weekend] the browser warns that {app} is not secure. I can click it away but do not like to.',
    ),
    agent(
      'Quite right, please do not click it away. The certificate ran out at midnight and its renewal had failed. A new one is in place; please reload the page.',
    ),
    note('Renewal failed because the DNS entry moved. Put on the watch list for 30 days before expiry.'),
    customer('Green lock again. Thanks.'),
  ]),
  story('infrastructure', 'normal', '[Door reader {number} does not open|Badge reader at {room} is dead]', [
    customer(
      'The badge reader at {room} does not react to any badge. We now keep the door open with a [chair|box of paper], which is surely not what you want.',
    ),
    agent(
      'It is not, but thank you for being honest. The reader lost its connection to the controller. A technician comes [today|tomorrow morning]; until then reception can open it from the desk.',
    ),
    customer('He was here and it beeps again.'),
    agent('We have also changed the battery in the controller, so this should hold for some years.'),
  ]),
  story('infrastructure', 'low', '[Guest network for our visitors|Wireless for a training on {weekday}]', [
    customer(
      'On {weekday} we have [twelve|twenty] guests for a training in {room}. Can they use the wireless network?',
    ),
    agent(
      'Yes. I have made a code that is valid for that day only and for thirty devices: it is printed on a card that reception will hand to you.',
    ),
    customer('Great, also for next month if we repeat it?'),
    agent('Simply answer here a day before and you get a new card.'),
  ]),
  story(
    'infrastructure',
    'high',
    '[Web shop answers slowly|{app} takes a minute to open|Everything is slow since the update]',
    [
      customer(
        'Since the update on {weekday} {app} needs almost a minute to show a page. Before it was a second or two. All [five|nine] of us see this.',
      ),
      agent(
        'We can see it too. A search index was not rebuilt after the update. That is running now and will take until the evening.',
      ),
      customer('[It is evening and it flies.|Much better already.] What can we do to not have that again?'),
      agent(
        'The rebuild is part of the update list from now on, and we watch the answer times so that we notice before you do.',
      ),
      note('Runbook changed, step 7.'),
    ],
  ),
]
