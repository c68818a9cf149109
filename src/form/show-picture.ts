/** Puts a picture in its place on the page. */
export function showPicture(placeId: string, picture: Element): void {
  const place = document.getElementById(placeId);
  if (!place) throw new Error(`No element with the id ${placeId} on this page`);
  place.replaceChildren(picture);
}
