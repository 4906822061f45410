/** Who people are: accounts with their pseudonyms, roles and passwords. */
@NullMarked
package nl.voortgang.application.accounts;

import org.jspecify.annotations.NullMarked;
