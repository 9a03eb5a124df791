import { describe, expect, it } from 'vitest'
import { docx, docxParts } from '../../../tests/support/docx'
import { zip } from '../zip'
import { readDocx } from './read-docx'

describe('readDocx', () => {
  it('reads paragraphs, line breaks and the properties', async () => {
    const bytes = zip(
      docxParts(
        '<w:p><w:r><w:t>الجسر مغلق</w:t></w:r></w:p><w:p><w:r><w:t>سطر</w:t><w:br/><w:t>ثان &lt;b&gt;</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="c"/></w:pPr><w:r><w:t>صورة للجسر</w:t></w:r></w:p>',
        {
          'docProps/core.xml':
            '<?xml version="1.0"?><cp:coreProperties xmlns:cp="a" xmlns:dc="b" xmlns:dcterms="c"><dc:title>عنوان</dc:title><dc:creator>سلمى</dc:creator><dcterms:created>2026-03-05T10:00:00Z</dcterms:created></cp:coreProperties>',
        },
      ),
    )
    expect(await readDocx(bytes)).toMatchObject({
      text: 'الجسر مغلق\n\nسطر\nثان <b>\n\nصورة للجسر',
      title: 'عنوان',
      byline: 'سلمى',
      language: 'ar',
      dates: [{ date: '2026-03-05T10:00:00Z', means: 'unsaid', cue: 'file', where: 'created' }],
    })
  })

  it('refuses an archive that is no document, an empty one, and one that declares entities', async () => {
    expect(await readDocx(zip(new Map([['a.txt', new Uint8Array([1])]])))).toMatchObject({
      refused: 'media-type',
    })
    expect(await readDocx(docx())).toMatchObject({ refused: 'empty' })
    const bomb = docxParts('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')
    bomb.set(
      'word/document.xml',
      new TextEncoder().encode(
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY x SYSTEM "file:///etc/passwd">]><x>&x;</x>',
      ),
    )
    expect(await readDocx(zip(bomb))).toEqual({ refused: 'archive', detail: 'doctype' })
  })
})
