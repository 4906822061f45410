/** How people and programs show who they are: by password, by a provider of identities, by a token; and how long that lasts. */
@NullMarked
package nl.voortgang.application.signin;

import org.jspecify.annotations.NullMarked;
