import DeskNotFound from '../dossiers/[dossier]/not-found'

export default DeskNotFound
