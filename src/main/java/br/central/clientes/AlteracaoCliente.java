package br.central.clientes;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;

/** The whole registration of a client as it shall be; {@code null} flags and blocks leave theirs as they are. */
@Schema(description = "Cadastro completo do cliente: campos ausentes ficam vazios; marcas e blocos ausentes não mudam.")
public record AlteracaoCliente(
        @Schema(
                description = "Versão lida; se outra pessoa alterou depois, a alteração é recusada (409).",
                example = "0")
        Integer versao,

        @Schema(description = "Não pode mudar depois do cadastro.", example = "PF") @JsonAlias("tipoPessoa")
        TipoPessoa pessoa,

        @Schema(example = "João Carlos Pereira") String nome,
        String nomeSocial,
        @Schema(example = "111.444.777-35") String cpf,
        String cnpj,
        String cns,
        @Schema(example = "joao@example.com") String email,
        @Schema(example = "1985-03-12") LocalDate nascimento,
        @Schema(example = "Ana Lúcia Pereira") String nomeMae,
        String endereco,
        @Schema(example = "Campinas") String cidade,
        @Schema(example = "SP") String uf,
        Boolean ativo,
        Boolean bloqueado,
        NovoBeneficiario beneficiario,
        NovoPrestador prestador)
        implements DadosCadastrais {}
