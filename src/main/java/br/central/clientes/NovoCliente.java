package br.central.clientes;

import br.central.comum.TipoCliente;
import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** A client to register. The kind of client, when not said, follows from the block given. */
@Schema(description = "Cliente a cadastrar: pessoa física (CPF) ou jurídica (CNPJ).")
public record NovoCliente(
        @Schema(description = "PF ou PJ; se ausente, PJ quando há CNPJ e PF nos demais casos.", example = "PF")
        @JsonAlias("tipoPessoa")
        TipoPessoa pessoa,

        @Schema(description = "Se ausente, segue do bloco informado; sem bloco, NAO_CLIENTE.", example = "NAO_CLIENTE")
        @JsonAlias("tipoCliente")
        TipoCliente tipo,

        @Schema(description = "Nome completo ou razão social.", example = "João Carlos Pereira")
        String nome,

        @Schema(description = "Nome pelo qual a pessoa quer ser tratada.")
        String nomeSocial,

        @Schema(description = "Com ou sem pontuação.", example = "111.444.777-35")
        String cpf,

        @Schema(description = "Numérico ou alfanumérico, com ou sem pontuação.", example = "12.ABC.345/01DE-35")
        String cnpj,

        @Schema(description = "Cartão Nacional de Saúde.", example = "700 0000 0000 0005")
        String cns,

        @Schema(example = "joao@example.com") String email,
        @Schema(example = "1985-03-12") LocalDate nascimento,
        @Schema(example = "Ana Lúcia Pereira") String nomeMae,
        @Schema(example = "Rua das Acácias, 120, Centro") String endereco,
        @Schema(example = "Campinas") String cidade,
        @Schema(example = "SP") String uf,

        @Schema(description = "O primeiro é o principal, se nenhum for marcado.")
        List<NovoTelefone> telefones,

        @Schema(description = "Só para beneficiários.") NovoBeneficiario beneficiario,
        @Schema(description = "Só para prestadores.") NovoPrestador prestador)
        implements DadosCadastrais {

    public NovoCliente {
        telefones = telefones == null ? List.of() : List.copyOf(telefones);
    }

    public static NovoCliente pf(String nome, String cpf) {
        return minimo(TipoPessoa.PF, nome, cpf, null);
    }

    public static NovoCliente pj(String nome, String cnpj) {
        return minimo(TipoPessoa.PJ, nome, null, cnpj);
    }

    public NovoCliente comTelefones(NovoTelefone... novos) {
        return com(email, List.of(novos), beneficiario, prestador);
    }

    public NovoCliente comEmail(String novo) {
        return com(novo, telefones, beneficiario, prestador);
    }

    public NovoCliente comBeneficiario(NovoBeneficiario novo) {
        return com(email, telefones, novo, prestador);
    }

    public NovoCliente comPrestador(NovoPrestador novo) {
        return com(email, telefones, beneficiario, novo);
    }

    private static NovoCliente minimo(TipoPessoa pessoa, String nome, String cpf, String cnpj) {
        return new NovoCliente(
                pessoa, null, nome, null, cpf, cnpj, null, null, null, null, null, null, null, null, null, null);
    }

    private NovoCliente com(
            String email, List<NovoTelefone> telefones, NovoBeneficiario beneficiario, NovoPrestador prestador) {
        return new NovoCliente(
                pessoa,
                tipo,
                nome,
                nomeSocial,
                cpf,
                cnpj,
                cns,
                email,
                nascimento,
                nomeMae,
                endereco,
                cidade,
                uf,
                telefones,
                beneficiario,
                prestador);
    }
}
