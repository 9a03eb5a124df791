const ROWS = 40
const ARTICLES = 50

const numbers = (count: number) => [...Array(count).keys()]

export const dynamic = 'force-dynamic'

/** What the comparison page is measured against: as many cells, and nothing else. */
export default function Page() {
  return (
    <table>
      <tbody>
        {numbers(ROWS).map(row => (
          <tr key={row}>
            {numbers(ARTICLES).map(column => (
              <td key={column}>{`cell ${row} ${column}`}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
