import { describe, expect, it } from 'vitest'
import { indexMembers, seekMembers } from './seek'

const members = ['هالة نصر', 'سامي حدّاد', 'Hala Nasr', 'Tomas Bergmir', 'رانيا', 'أحمد'].map(name => ({
  user: name,
  name,
}))
const index = indexMembers(members)

describe('members by what is typed of their name', () => {
  it.each([
    ['', members.map(({ name }) => name)],
    [' ', members.map(({ name }) => name)],
    ['هاله', ['هالة نصر']],
    ['احمد', ['أحمد']],
    ['حداد', ['سامي حدّاد']],
    ['هالة نصر', ['هالة نصر', 'Hala Nasr']],
    ['hala nasr', ['Hala Nasr', 'هالة نصر']],
    ['HALA', ['Hala Nasr']],
    ['برغمير', ['Tomas Bergmir']],
    ['nobody', []],
  ])('%j', (typed, found) => expect(seekMembers(index, typed).map(({ name }) => name)).toEqual(found))
})
