import { RegistryPage, registryMetadata } from '../registry-page'

export const generateMetadata = () => registryMetadata('source')

export default async function SourcesPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/sources'>) {
  return <RegistryPage dossier={(await params).dossier} kind="source" />
}
