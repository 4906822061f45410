/** How far the collection of reports has come: of so many activities, so many were reported, returned and approved. */
@NullMarked
package nl.voortgang.query.collectionprogress;

import org.jspecify.annotations.NullMarked;
