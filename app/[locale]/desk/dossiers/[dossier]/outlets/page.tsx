import { RegistryPage, registryMetadata } from '../registry-page'

export const generateMetadata = () => registryMetadata('outlet')

export default async function OutletsPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/outlets'>) {
  return <RegistryPage dossier={(await params).dossier} kind="outlet" />
}
