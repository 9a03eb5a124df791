import { describe, expect, it } from 'vitest'
import { voiceIn } from './made-up.cases'

const sort = (said: string) => said.split(' ').sort().join(' ')

describe('who says it, in English', () => {
  it.each([
    ['The Stage Workers Union said the [strike] would go on.', 'planned @stage-union'],
    ['The Stage Workers Union says that the [strike] goes on.', '@stage-union'],
    ['The union says the [strike] goes on.', '@stage-union'],
    ['US officials said the [hall] was ready.', '=us-officials:says'],
    ['Two Japanese diplomats said the [hall] was ready.', 'Two Japanese diplomats:says'],
    ['A theatre employee said the [hall] was ready.', '=stagehands:says'],
    ['Nadia Khatib, the director, said the [hall] was ready.', '=nadia-remarks:says'],
    ['The director, Nadia Khatib, said in a note that the [hall] was ready.', '=nadia-remarks:says'],
    ['Adam Lowe told reporters that the [hall] was ready.', '@adam-lowe reporters:reports'],
    ['Adam Lowe told The Harbour Gazette the [hall] was ready.', '@adam-lowe =harbour-report:reports'],
    ['The Harbour Gazette reported that the [hall] was ready.', '=harbour-report:reports'],
    ['North Wire announced that the [hall] was ready.', '=north-wire:reports'],
    ['The Theatre Board said in a statement that the [hall] was ready.', '=theatre-statement:says'],
    ['The board puts the number of [guests] at 300.', '@theatre-board'],
    ['People familiar with the contract said the [hall] was ready.', '=familiar:says'],
    ['People who asked not to be named said the [hall] was ready.', 'People who asked not to be named:says'],
    ['On Monday, officials said the [hall] was ready.', 'officials:says'],
    // after what is said
    ['The [hall] was ready, the union said.', '@stage-union'],
    ['The [hall] was ready, US officials said on Monday, and the doors were open.', '=us-officials:says'],
    ['The hall was ready, US officials said, and the [doors] were open.', '=us-officials:says'],
    ['The [hall] was ready, said Adam Lowe, who keeps the keys.', '@adam-lowe'],
    ['The [hall] was ready, according to the union.', '@stage-union'],
    ['According to US officials, the [hall] was ready.', '=us-officials:says'],
    ['The hall, according to US officials, [was] ready.', '=us-officials:says'],
    ['The hall was ready, according to US officials, and the [doors] were open.', 'own'],
    [
      'The [hall] was ready, The Harbour Gazette reported, citing people familiar with it.',
      '=familiar:quotes < =harbour-report:reports',
    ],
    ['The [hall] opened according to plan.', 'own'],
    ['There were 90 [guests], according to the theatre register.', '=guest-register:says'],
    ['The [hall] was open, according to officials and diplomats.', 'officials and diplomats:says'],
    ['The union has said the [hall] is open.', '@stage-union'],
    ['The old hall was shut for the winter season and the union said the [doors] were open.', '@stage-union'],
    ['The statement said the [hall] was open.', 'The statement:says'],
    ['X said the [hall] was open.', 'X:says'],
    ['The two said the [hall] was open.', 'own'],
    ['The doctors said the [hall] was open.', 'The doctors:says'],
    ['Peter Hale, the porter, said the [hall] was open.', 'Peter Hale:says'],
    ['The Harbour Gazette quoted the [song] at length.', '=harbour-report:reports'],
    ['The [union] said.', 'own'],
    ['The ushers came, said who they [were], and left.', 'The ushers came:says'],
    [
      'The board said the [hall] would shut, The Harbour Gazette reported.',
      'planned @theatre-board =harbour-report:reports',
    ],
    ['Witnesses told The Harbour Gazette they saw [smoke].', 'Witnesses:says < =harbour-report:reports'],
    // no speech
    ['The ushers came, said who they [were], and left.', 'The ushers came:says'],
    // no speech
    ['The company declined to say [who] paid.', 'declined'],
    ['The [change] was announced on Monday.', 'own'],
    ['Compensation claims stood at [300].', 'own'],
    ['They promised to return to the [hall] in March.', 'planned'],
    ['Neither side announced that the [hall] was ready.', 'own'],
    ['They did not say the [hall] was ready.', 'own'],
    // denial and allegation
    ['The leader of the union, Mark Stone, accused the board of [lying].', 'The leader of the union:alleges'],
    ['Figures from the board showed [320] guests.', 'Figures from the board:says'],
    ['The union denied that the [hall] was ready.', 'denied @stage-union'],
    ['The union denied the [report], but the board confirmed it.', 'denied @stage-union'],
    ['The union denied the [report]', 'denied @stage-union'],
    ['The union denied the report but the [board] confirmed it.', 'own'],
    ['The union claims the [hall] is ready.', '@stage-union'],
    ["Tokyo's claim that the [hall] is ready was met with laughter.", '@japan'],
    ['The union continues to deny the [report].', 'denied @stage-union'],
    // each their own
    ['The union said the hall was open, while the board said the [doors] were shut.', '@theatre-board'],
    ['The union said the [hall] was open, while the board said the doors were shut.', '@stage-union'],
    ['The union said the [hall] was open, and the board said the doors were shut.', '@stage-union'],
    ['US officials said the union insists the [hall] is open.', '@stage-union =us-officials:says'],
    ['The River Guild and several papers say the [hall] is open.', 'The River Guild and several papers:says'],
  ])('%s', (text, wanted) => expect(sort(voiceIn(text))).toBe(sort(wanted)))
})

describe('who goes on speaking, in English', () => {
  it.each([
    ['Adam Lowe said the hall was shut. He added that the [show] was off.', '@adam-lowe'],
    [
      'Nadia Khatib chose her words. “The show is [off],” she said, “and will stay so.”',
      'quoted =nadia-remarks:quotes',
    ],
    [
      'Nadia Khatib chose her words. “The show is off,” she said, “and [will] stay so for weeks.”',
      'quoted =nadia-remarks:quotes',
    ],
    ['US officials said the hall was shut. The officials said the [show] was off.', '=us-officials:says'],
    [
      'The Harbour Gazette quoted US officials as saying the [show] was off.',
      '=us-officials:says < =harbour-report:reports',
    ],
    ['The agency said the [show] was off.', 'The agency:reports'],
    ['US officials said the hall was shut, adding that the [show] was off.', '=us-officials:says'],
    ['He said the [show] was off.', 'own'],
    [
      'The Theatre Board said in a statement that the hall was shut. The [show] is off, according to the statement.',
      '=theatre-statement:says',
    ],
    ['They say that the show ended [well]. It did not.', 'denied'],
  ])('%s', (text, wanted) => expect(sort(voiceIn(text))).toBe(sort(wanted)))
})

describe('how it is said, in English', () => {
  it.each([
    ['It is unclear [who] paid.', 'unknown'],
    ['[Who] paid is unclear.', 'unknown'],
    ['It is not known whether the [stage] held.', 'unknown'],
    ['The hall was shut, but [who] paid is unclear.', 'unknown'],
    ['The hall [was] shut, but who paid is unclear.', 'own'],
    ['It could not be established [who] paid.', 'unknown'],
    ['The board has not said who [paid].', 'unknown'],
    ['The board declined to comment on the [fire].', 'declined'],
    ['The board did not immediately respond to questions about the [fire].', 'declined'],
    ['The hall is expected to [open] on Sunday.', 'planned'],
    ['They plan to [open] the hall.', 'planned'],
    ['It would [open] on Sunday.', 'planned'],
    ['The hall might [open] on Sunday.', 'possible'],
    ['It may be [open] on Sunday.', 'possible'],
    ['In May the hall [opened].', 'own'],
    ['If the rain stops, the hall [opens].', 'conditional'],
    ['They asked if the hall [opens].', 'own'],
    ['Even if it rains the hall [opens].', 'own'],
    ['The hall reportedly [opened].', 'hedged'],
    ['The hall did not [open].', 'not'],
    ["The hall didn't [open].", 'not'],
    ['No [agreement] was reached.', 'not'],
    ['They left without an [agreement].', 'not'],
    ['The hall never opened, and the [crowd] left.', 'own'],
    ['The hall did not open until [May].', 'own'],
    ['Not only the [hall] opened.', 'own'],
    ['Hall No. 4 [opened].', 'own'],
    ['They do not think the [hall] opened.', 'not'],
    ['They did not know that the [hall] opened.', 'own'],
    ['The sign says “[mind] the old wooden stage”.', 'quoted The sign:quotes'],
    ['They sang "[mind] the stage" and left.', 'own'],
  ])('%s', (text, wanted) => expect(sort(voiceIn(text))).toBe(sort(wanted)))
})
