import type { Texts } from './texts.ts'

/** Invented texts for the demonstration: {name} is a sample authority, and no text is about a real place. */
export const texts: Texts = {
  localContext: [
    'This is a sample text. {name} has grown quickly in the last five years. Families from other countries of Europe have settled in two districts on the edge of town, many of them in rented rooms with short contracts. Counters for housing and registration are a long bus ride away, letters are written in official language, and people often come when a time limit has already passed. Schools report that children arrive in the middle of the year without papers from the school before.',
    'This is a sample text. In {name} the social service, the job centre and three schools each work with newcomers, but they rarely work together. A family tells its story again at every counter. Staff say that they lack knowledge about rights of residence and about the situation in the places that people come from. In spring the council decided to give the topic one coordinator; what is missing is a common basis for the {count} people who meet families every week.',
    'This is a sample text. {name} is a rural authority with long distances. About sixty families live in a settlement without a paved road; some of them spend a part of the year abroad for seasonal work. When they come back, health insurance, school places and registrations have to begin anew. A round table of the municipality, the health centre and residents has met four times since the autumn and has named the training of staff as the first thing to do.',
  ],
  objectives: [
    'First, staff at counters know the rights and duties of citizens of other countries and can explain them in plain words. Second, the services agree on one way for families that use several of them. Third, residents with experience of their own take part in planning, so that offers fit their days.',
    'We want to lower the number of appointments that are missed or come to nothing, to bring children to school within two weeks of their arrival, and to have two persons in the town hall whom families know by name and trust.',
    'By the end of the period every service has one trained contact, a short guide in four languages stands on every counter, and an exchange twice a year with residents is fixed in the calendar of the council.',
  ],
  expectedResults: [
    '{count} members of staff have taken part and use what they learned: this is asked for in a short questionnaire after the training and again after six months. Complaints about misunderstandings at the counters fall by a third. A leaflet made together with residents is in use.',
    'A fixed group of contacts in all services, a shared list of steps for new arrivals, and four meetings with residents with minutes that everyone can read. After one year the council hears a report and decides what is kept on.',
    'Waiting times for registration fall from five weeks to two. Nine out of ten children have a school place within two weeks. The partner and we publish a joint note of six pages on what worked and what did not.',
  ],
  previousExperience: [
    'None so far on this topic. With the neighbouring authorities we have run two training days on plain language, which half of the staff attended. Lesson: short units in the morning work better than whole days.',
    'Two years ago we received a delegation from a twin town and returned the visit with four people. The contacts lasted for as long as the persons stayed in office. This time the results will be written down and two people per service take part.',
    'The school service has worked with a mediator for one year, paid from our own budget. More families came to parents’ evenings in both schools. The post ended because no training and no grade for such a post existed; we want to settle both.',
  ],
  inclusionChallenges: [
    'The challenge is trust more than money. We will hold open hours in the district, in rooms that families already use, and ask residents which three things should change first. Staff who do not share a language with visitors can call an interpreter by telephone. Nobody has to say anything about origin to get an appointment.',
    'Newcomers without a fixed address fall through our forms. The legal office has confirmed that registration at the address of the service is possible. The training will use such cases. A working group with residents meets every two months and can bring questions straight to the deputy mayor.',
    'Complaints between neighbours reach the town hall late, and insults in the street often not at all. We plan joint meetings per street, with a mediator from outside, before conflicts grow. The local newspaper has agreed to report about them. We count incidents without recording the origin of persons.',
  ],
  participantRationale: [
    'We chose staff from {sector} and from the front office because these are the people whom every family meets first. Heads of unit take part in the first hour, so that what is learned can change routines.',
    'The group mixes {sector}, two schools and the police station of the district. They know each other by telephone only. Learning together is half of the result we want.',
    'Those who volunteered in the services are in the group, and one person from {sector} per shift, so that the counter stays open and every shift has someone trained.',
  ],
  participantNumberJustification: [
    '{count} people are one third of the staff with contact to the public: enough to change the routine of every unit, small enough for exercises in pairs.',
    'With {count} places each unit sends two people. More would close the counters, fewer would leave single persons alone with the topic.',
  ],
  partnerRationale: [
    '{partner} is where many of the families have relatives and where some return in winter. School papers and questions of registration go back and forth between our two offices without anybody knowing a name on the other side.',
    '{partner} has had mediators in its schools for six years. We met at a seminar, exchanged job descriptions and found that its beginning looked much like ours does today.',
    'Our two authorities are of the same size and have the same tasks. {partner} has tried open hours in the district, we have tried joint appointments of two services; each wants to see the other at work.',
  ],
  activityDescription: [
    'The programme begins with a needs assessment by questionnaire. In the morning trainers and participants work on rights, on history and on present living conditions; in the afternoon they work on cases that the services bring along, with names left out. Residents who know the offices from the other side take part in one hour of questions and answers. At the end each unit writes down two things that it will do differently within a month.',
    'Three steps:\n1) preparation with the partner and with residents,\n2) the activity itself, and\n3) a meeting after eight weeks in which the group looks at what was done.\n\nRooms, equipment and lunch are provided by {name}. The steering group consists of one person per service and two residents chosen by the association in the district.',
    'Participants first spend half a day in another service than their own. The training then builds on what they saw. Exercises are taken from daily work: the first talk at the counter, a letter about a missed date, a complaint of a neighbour. A protocol without names is sent to all participants and to the council.',
  ],
  priorKnowledge: [
    'Most participants know the law of their own field well and that of others hardly. Two thirds have never had a training on intercultural questions. They expect practical cases rather than lectures.',
    'About a third took part in a day on plain language. Wishes named in a short survey: rights of residence, dealing with distrust, working with interpreters.',
  ],
  practiceSupport: [
    'The head of the social service gives one hour a week to each mediator. The school service provides a desk and a telephone. Every month the group meets with the coordinator, who keeps a diary of open questions for the second session.',
    'Two experienced mediators of a neighbouring authority act as mentors. Time for practice, eight hours a week, is taken into the duty roster from the first day.',
  ],
  followUp: [
    'After three months and after a year the steering group, with two residents in it, looks at the agreed points and reports to the council in public session. What proved itself goes into the manual for new staff. Residents receive a summary in plain language.',
    'The guide is kept up to date by the coordinator. An open meeting with families takes place twice a year; its questions and our answers are put up in the town hall and on the website.',
    'Each unit names one person who passes on what was learned. The association in the district helps to choose the topics of the next meetings. We offer our material to other authorities free of charge.',
  ],
  purpose: [
    'To see how registration, school and health service work together on one day of arrivals, and to talk with mediators and residents.',
    'To work for two days in mixed pairs on real questions of the services, and to write the first draft of the joint note.',
    'To receive the partner, show the open hours in the district, and agree on direct contacts for school papers.',
  ],
}
