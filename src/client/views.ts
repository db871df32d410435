import type { NewView, ViewsBody } from '../api/views.ts';
import type { CustomView } from '../core/directory/people-view.ts';
import { request } from './request.ts';

/** The views of Active users. */
export function getViews(): Promise<ViewsBody> {
  return request('/api/views');
}

/** Makes a custom view; every administrator sees it. */
export function addView(view: NewView): Promise<CustomView> {
  return request('/api/views', { method: 'POST', body: view });
}

/** Changes a custom view. */
export function changeView(id: string, view: NewView): Promise<CustomView> {
  return request(`/api/views/${encodeURIComponent(id)}`, { method: 'PUT', body: view });
}

/** Deletes a custom view, not the people in it. */
export function deleteView(id: string): Promise<null> {
  return request(`/api/views/${encodeURIComponent(id)}`, { method: 'DELETE' });
}
