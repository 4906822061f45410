/** The pages for officer, auditor, accountant and public: made on the server, and working without JavaScript. */
@NullMarked
package nl.voortgang.web;

import org.jspecify.annotations.NullMarked;
