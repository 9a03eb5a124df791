import { RegistryPage, registryMetadata } from '../registry-page'

export const generateMetadata = () => registryMetadata('question')

export default async function QuestionsPage({
  params,
}: PageProps<'/[locale]/desk/dossiers/[dossier]/questions'>) {
  return <RegistryPage dossier={(await params).dossier} kind="question" />
}
