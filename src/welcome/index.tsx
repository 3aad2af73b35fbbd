/** Opens the welcome page, once, after the first installation. */
import { mountPage } from '../view/mount-page.tsx';
import { Welcome } from './Welcome.tsx';

mountPage(<Welcome />);
