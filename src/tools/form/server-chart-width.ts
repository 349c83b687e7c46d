/** Room for a chart in CSS pixels as the server draws it; the browser draws it anew for the room that there is. */
export const serverChartWidth = 760;
