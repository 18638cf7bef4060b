package br.central.atendimento.contrato;

import br.central.comum.NumeroDaLinha;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A number that can be called, as {@link NumeroDaLinha} understands it; nothing at all will do too. */
@Documented
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = TelefoneDoContato.Conferencia.class)
@interface TelefoneDoContato {

    String message() default "Informe só o número do telefone, com DDD; recados vão no melhor horário.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    class Conferencia implements ConstraintValidator<TelefoneDoContato, String> {

        @Override
        public boolean isValid(String informado, ConstraintValidatorContext contexto) {
            return NumeroDaLinha.aceita(informado);
        }
    }
}
