/** Opens the settings page. */
import { mountPage } from '../view/mount-page.tsx';
import { Options } from './Options.tsx';

mountPage(<Options />);
