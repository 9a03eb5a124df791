import ReaderLayout from '../(reader)/layout'

export default ReaderLayout
