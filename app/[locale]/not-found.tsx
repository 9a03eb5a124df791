import { MissingPage } from '@/components/ui/missing-page'

export default MissingPage
