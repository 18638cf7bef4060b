package br.central.comunicacao;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One e-mail address, as {@link Enderecos} understands it; nothing at all will do too. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = EnderecoDeEmail.Conferencia.class)
public @interface EnderecoDeEmail {

    String message() default "Informe um e-mail válido, como maria@exemplo.com.br.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Conferencia implements ConstraintValidator<EnderecoDeEmail, String> {

        @Override
        public boolean isValid(String informado, ConstraintValidatorContext contexto) {
            return informado == null
                    || informado.isBlank()
                    || Enderecos.email(informado).isPresent();
        }
    }
}
