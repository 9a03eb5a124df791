import { RegistryPage, registryMetadata } from '../registry-page'

export const generateMetadata = () => registryMetadata('entity')

export default async function EntitiesPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/entities'>) {
  return <RegistryPage dossier={(await params).dossier} kind="entity" />
}
