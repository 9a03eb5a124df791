import { describe } from 'vitest'
import {
  back,
  between,
  count,
  day,
  denied,
  entity,
  is,
  lasting,
  none,
  noneSince,
  noneSinceEvent,
  only,
  option,
  phrase,
  role,
  since,
  sinceEvent,
  some,
  vaguely,
  words,
} from './dossier.cases'
import { holds } from './relate.cases'

describe('booleans', () => {
  holds([
    ['the same', is(true), is(true), 'equal'],
    ['the other', is(true), is(false), 'conflict'],
    ['a denial of it', is(true), denied(is(true)), 'denies'],
    ['a denial is the other boolean', is(false), denied(is(true)), 'equal'],
    ['denials of either', denied(is(false)), denied(is(true)), 'conflict'],
    ['one denial twice', denied(is(true)), denied(is(true)), 'equal'],
    ['none excludes true', none(is(true)), is(true), 'conflict'],
    ['none excludes false', none(is(true)), is(false), 'conflict'],
    ['none and none, whatever the value beside it', none(is(true)), none(is(false)), 'equal'],
  ])
})

describe.each([
  ['categories', option],
  ['roles', role],
] as const)('%s', (_, of) => {
  holds([
    ['the same', of('direct'), of('direct'), 'equal'],
    ['options exclude each other', of('direct'), of('indirect'), 'conflict'],
    ['options without a word on each other', of('direct'), of('clash'), 'conflict'],
    ['narrower', of('indirect'), of('talks'), 'more-specific'],
    ['narrower by two', of('shuttle'), of('talks'), 'more-specific'],
    ['two narrower ones of one', of('shuttle'), of('notes'), 'conflict'],
    ['compatible', of('indirect'), of('secret'), 'overlap'],
    ['compatible through its broader', of('shuttle'), of('secret'), 'overlap'],
    ['compatible through its narrower', of('talks'), of('secret'), 'overlap'],
    ['compatible through both broader', of('shuttle'), of('veiled'), 'overlap'],
    ['compatible down and up', of('talks'), of('veiled'), 'overlap'],
    ['not compatible by a sister', of('direct'), of('secret'), 'conflict'],
    ['a denial of the same', denied(of('direct')), of('direct'), 'denies'],
    ['a denial of a broader', denied(of('indirect')), of('shuttle'), 'conflict'],
    ['a denial of a narrower', denied(of('shuttle')), of('indirect'), 'overlap'],
    ['a denial of another that excludes it', of('direct'), denied(of('indirect')), 'more-specific'],
    ['a denial of a compatible one', of('secret'), denied(of('indirect')), 'overlap'],
    ['two denials', denied(of('direct')), denied(of('clash')), 'overlap'],
    ['a denial of more', denied(of('indirect')), denied(of('shuttle')), 'more-specific'],
    ['none', none(of('direct')), none(of('direct')), 'equal'],
    ['none excludes all', none(of('direct')), of('talks'), 'conflict'],
  ])
})

describe('an option that is called none', () => {
  const question = { options: [{ id: 'none', label: { en: 'no mediator' } }] }
  holds(
    [
      ['is an option like others', none(option('none')), option('none'), 'conflict'],
      ['and is not denied with the stance', denied(none(option('none'))), option('none'), 'less-specific'],
    ],
    { question },
  )
})

describe('one entity', () => {
  holds([
    ['the same', entity('hill'), entity('hill'), 'equal'],
    ['another', entity('hill'), entity('kani'), 'conflict'],
    ['a part', entity('muscat'), entity('oman'), 'more-specific'],
    ['a part of a part', entity('muscat'), entity('coast'), 'more-specific'],
    ['elsewhere', entity('muscat'), entity('qatar'), 'conflict'],
    ['denied', denied(entity('muscat')), entity('muscat'), 'denies'],
    ['the whole denied', denied(entity('oman')), entity('muscat'), 'conflict'],
    ['a part denied', denied(entity('muscat')), entity('oman'), 'overlap'],
    ['none excludes all', none(entity('hill')), entity('hill'), 'conflict'],
  ])
})

describe('several entities', () => {
  holds([
    ['open and the same', some('hill', 'kani'), some('kani', 'hill'), 'equal'],
    ['named twice', some('hill', 'hill'), some('hill'), 'equal'],
    ['open: more named', some('hill', 'kani'), some('hill'), 'more-specific'],
    ['open: two sets', some('hill'), some('kani'), 'overlap'],
    ['open and empty says nothing', some(), some('kani'), 'less-specific'],
    ['closed and open of the same', only('hill'), some('hill'), 'more-specific'],
    ['closed holds more than the open names', only('hill', 'kani'), some('hill'), 'more-specific'],
    ['closed leaves one out', only('hill'), some('hill', 'kani'), 'conflict'],
    ['closed twice', only('hill', 'kani'), only('kani', 'hill'), 'equal'],
    ['closed and different', only('hill', 'kani'), only('hill'), 'conflict'],
    ['none is the closed empty set', none(some('hill')), only(), 'equal'],
    ['none and an open empty set', none(some('hill')), some(), 'more-specific'],
    ['none and somebody', none(some('hill')), some('hill'), 'conflict'],
    ['denied', denied(some('hill')), some('hill'), 'denies'],
    ['denied, and more named', denied(some('hill')), some('hill', 'kani'), 'conflict'],
    ['denied, another named', denied(some('hill')), some('kani'), 'overlap'],
    ['denied, only another', denied(some('hill')), only('kani'), 'less-specific'],
    ['denied, nobody at all', denied(some('hill')), none(some()), 'less-specific'],
  ])
})

describe('quantities', () => {
  holds([
    ['exact', count(12), count(12), 'equal'],
    ['exact by default', count(12, 'exact'), count(12), 'equal'],
    ['different', count(12), count(37), 'conflict'],
    ['in a range', count(12), between(10, 20), 'more-specific'],
    ['ranges that cross', between(10, 20), between(15, 30), 'overlap'],
    ['ranges that touch', between(10, 20), between(20, 30), 'overlap'],
    ['ranges apart', between(10, 20), between(21, 30), 'conflict'],
    ['about', count(100, 'about'), count(90), 'less-specific'],
    ['about, at its upper bound', count(70, 'about'), count(77), 'less-specific'],
    ['about, beyond', count(1000, 'about'), count(1101), 'conflict'],
    ['almost', count(90), count(100, 'almost'), 'more-specific'],
    ['almost admits it', count(100), count(100, 'almost'), 'more-specific'],
    ['almost is not over', count(1100), count(1000, 'almost'), 'conflict'],
    ['more than, from itself', count(300), count(300, 'more-than'), 'more-specific'],
    ['more than, open at its double', count(600), count(300, 'more-than'), 'conflict'],
    ['more than, under its double', count(599), count(300, 'more-than'), 'more-specific'],
    ['less than, up to itself', count(12), count(12, 'less-than'), 'more-specific'],
    ['less than is not nothing', count(0), count(12, 'less-than'), 'conflict'],
    ['at most may be nothing', count(0), count(12, 'at-most'), 'more-specific'],
    ['at least has no end', count(9000), count(12, 'at-least'), 'more-specific'],
    ['at least and at most one number', count(12, 'at-least'), count(12, 'at-most'), 'overlap'],
    ['dozens', count(99), vaguely('dozens'), 'more-specific'],
    ['dozens are not hundreds', vaguely('hundreds'), vaguely('dozens'), 'conflict'],
    ['thousands', between(2000, 9999), vaguely('thousands'), 'equal'],
    ['none is zero', none(count(5)), count(0), 'equal'],
    ['none is at most five', none(count(5)), count(5, 'at-most'), 'more-specific'],
    ['none is not five', none(count(5)), count(5), 'conflict'],
    ['denied', denied(count(12)), count(12), 'denies'],
    ['denied within', denied(count(12)), between(10, 20), 'overlap'],
    ['a range denied around it', denied(between(10, 20)), count(12), 'conflict'],
    ['denied elsewhere', denied(count(12)), count(37), 'less-specific'],
    [
      'different, and apart by a slip: a denial is not reconciled',
      denied(between(130, 140)),
      count(137),
      'conflict',
    ],
  ])
})

describe('dates', () => {
  holds([
    ['the same', day('2024-01-10'), day('2024-01-10'), 'equal'],
    ['in the month', day('2024-01-10'), day('2024-01'), 'more-specific'],
    ['in the year', day('2024-01-10'), day('2024'), 'more-specific'],
    ['days apart', day('2024-01-10'), day('2024-01-17'), 'conflict'],
    ['an approximate day is three either way', day('2024-01-10~'), day('2024-01-13'), 'less-specific'],
    ['an approximate day, no more', day('2024-01-10~'), day('2024-01-14'), 'conflict'],
    ['an uncertain month is fifteen days either way', day('2024-01?'), day('2024-02-15'), 'less-specific'],
    ['ranges that cross', day('2024-01-01/2024-01-10'), day('2024-01-05/2024-01-20'), 'overlap'],
    ['spring starts in March', day('2024-21'), day('2024-03-01'), 'less-specific'],
    ['winter ends in February', day('2023-24'), day('2024-02-29'), 'less-specific'],
    ['open at its end', day('2024-01-10/..'), day('2030'), 'less-specific'],
    ['some day of that decade', day('202X'), day('2024'), 'less-specific'],
    ['no year', day('XXXX-01-10'), day('2024-01-10'), 'unresolved'],
    ['no year on either side', day('XXXX-01-10'), day('XXXX-01-10'), 'unresolved'],
    ['a phrase without its day', phrase({ phrase: 'today' }), day('2024-01-10'), 'unresolved'],
    ['denied', denied(day('2024-01-10')), day('2024-01-10'), 'denies'],
    ['the month denied', denied(day('2024-01')), day('2024-01-10'), 'conflict'],
    ['a day of the month denied', denied(day('2024-01-10')), day('2024-01'), 'overlap'],
    ['the day before denied', denied(day('2024-01-09')), day('2024-01-10'), 'less-specific'],
    ['no date at all', none(day('2024')), day('2024'), 'conflict'],
  ])
})

describe('dates that lean on their publication', () => {
  const published = { articles: { a: { published: '2024-01-10' }, b: { published: '2024-01-10' } } }
  holds(
    [
      ['yesterday', phrase({ phrase: 'yesterday' }), day('2024-01-09'), 'equal'],
      ['this week, from Saturday', phrase({ phrase: 'this-week' }), day('2024-01-06/2024-01-12'), 'equal'],
      ['last month', phrase({ phrase: 'last-month' }), day('2023-12'), 'equal'],
      ['Wednesday is today', phrase({ phrase: 'weekday:wednesday' }), day('2024-01-10'), 'equal'],
      ['last Wednesday is not', phrase({ phrase: 'last-weekday:wednesday' }), day('2024-01-03'), 'equal'],
      ['next Wednesday', phrase({ phrase: 'next-weekday:wednesday' }), day('2024-01-17'), 'equal'],
      ['two days ago', phrase({ phrase: 'ago', amount: 2, unit: 'day' }), day('2024-01-08'), 'equal'],
    ],
    published,
  )
})

describe('durations', () => {
  holds([
    ['the same', lasting(3, 'month'), lasting(3, 'month'), 'equal'],
    ['a month is thirty days', lasting(90, 'day'), lasting(3, 'month'), 'more-specific'],
    ['a quarter is ninety', lasting(90, 'day'), lasting(1, 'quarter'), 'more-specific'],
    ['half a unit under', lasting(2.5, 'month'), lasting(3, 'month'), 'overlap'],
    ['half a unit over is not in', lasting(106, 'day'), lasting(3, 'month'), 'conflict'],
    ['almost: the last unit', lasting(8, 'month', 'almost'), lasting(230, 'day'), 'less-specific'],
    ['almost is not over', lasting(8, 'month', 'almost'), lasting(242, 'day'), 'conflict'],
    ['apart', lasting(1, 'hour'), lasting(3, 'hour'), 'conflict'],
    ['denied', denied(lasting(3, 'day')), lasting(3, 'day'), 'denies'],
  ])
})

describe('since', () => {
  holds([
    [
      'almost eight months before and since May',
      back(8, 'month', 'event', 'almost'),
      since('2023-05'),
      'overlap',
    ],
    ['the same count', back(8, 'month', 'event'), back(8, 'month', 'event'), 'equal'],
    ['unstated is read from the event', back(8, 'month', 'unstated'), back(8, 'month', 'event'), 'equal'],
    ['a date and the event of that date', since('2023-05-17'), sinceEvent('may-round'), 'equal'],
    ['none since May: up to its end', noneSince('2023-05'), since('2023-05-31'), 'less-specific'],
    ['none since May and one in June', noneSince('2023-05'), since('2023-06-01'), 'conflict'],
    ['none since, twice', noneSince('2023-05'), noneSince('2023-06'), 'more-specific'],
    [
      'since the round, and first since the attack',
      sinceEvent('round'),
      noneSinceEvent('attack'),
      'more-specific',
    ],
    ['an event without a date', sinceEvent('undated'), since('2023-05'), 'unresolved'],
    ['counted from a publication unknown', back(8, 'month', 'publication'), since('2023-05'), 'unresolved'],
    ['denied', denied(since('2023-05')), since('2023-05'), 'denies'],
    ['none since denied and within', denied(noneSince('2023-05')), since('2023-05-17'), 'conflict'],
  ])
})

describe('texts', () => {
  holds([
    ['free words', words('so'), words('so'), 'incomparable'],
    ['one grouped', words('so', 'g'), words('so'), 'incomparable'],
    ['one group', words('so', 'g'), words('thus', 'g'), 'equal'],
    ['two groups', words('so', 'g'), words('so', 'h'), 'conflict'],
    ['a group denied', denied(words('so', 'g')), words('so', 'g'), 'denies'],
  ])
})
