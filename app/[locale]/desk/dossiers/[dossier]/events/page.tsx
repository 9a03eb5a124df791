import { RegistryPage, registryMetadata } from '../registry-page'

export const generateMetadata = () => registryMetadata('event')

export default async function EventsPage({ params }: PageProps<'/[locale]/desk/dossiers/[dossier]/events'>) {
  return <RegistryPage dossier={(await params).dossier} kind="event" />
}
