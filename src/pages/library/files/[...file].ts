import type { APIRoute } from 'astro';
import { readAsset } from '../../../workspace/files.ts';
import { contextRoot, libraryAssetPaths } from '../../_site.ts';

/** Files of the library that its items show or hold. */
export const getStaticPaths = libraryAssetPaths;

export const GET: APIRoute = ({ props }) => {
  const { bytes, type } = readAsset(contextRoot, String(props['path']));
  return new Response(bytes, { headers: { 'Content-Type': type } });
};
