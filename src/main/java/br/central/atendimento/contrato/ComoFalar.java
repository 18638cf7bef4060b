package br.central.atendimento.contrato;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A telephone or an e-mail; said beside the telephone, with all else that is missing. */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = ComoFalar.Conferencia.class)
@interface ComoFalar {

    String message() default "Informe um telefone ou um e-mail: sem eles não há como falar com quem se interessou.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Conferencia implements ConstraintValidator<ComoFalar, NovoInteressado> {

        @Override
        public boolean isValid(NovoInteressado novo, ConstraintValidatorContext contexto) {
            if (informado(novo.telefone()) || informado(novo.email())) {
                return true;
            }
            contexto.disableDefaultConstraintViolation();
            contexto.buildConstraintViolationWithTemplate(contexto.getDefaultConstraintMessageTemplate())
                    .addPropertyNode("telefone")
                    .addConstraintViolation();
            return false;
        }

        private static boolean informado(String valor) {
            return valor != null && !valor.isBlank();
        }
    }
}
